import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { Answers, AnswersNothing, AnswersPage, type Page, PageQuery, Requires } from '@relais/platform/http';
import { GroupService } from './group.service';
import { GroupView, InviteUser, UpdateGroup, UserView } from './identity.contract';

@Controller('v1')
export class GroupController {
  constructor(private readonly group: GroupService) {}

  @Get('group')
  @Requires('group.read')
  @Answers(GroupView)
  view(): Promise<GroupView> {
    return this.group.view();
  }

  @Put('group')
  @Requires('group.update')
  @Answers(GroupView)
  update(@Body() input: UpdateGroup): Promise<GroupView> {
    return this.group.update(input);
  }

  @Get('users')
  @Requires('user.list')
  @AnswersPage(UserView)
  users(@Query() query: PageQuery): Promise<Page<UserView>> {
    return this.group.users(query);
  }

  @Post('users')
  @Requires('user.invite')
  @Answers(UserView, 201)
  invite(@Body() input: InviteUser): Promise<UserView> {
    return this.group.invite(input);
  }

  @Delete('users/:grantId')
  @HttpCode(204)
  @Requires('user.revoke')
  @AnswersNothing()
  revoke(@Param('grantId', ParseUUIDPipe) grantId: string): Promise<void> {
    return this.group.revoke(grantId);
  }
}
